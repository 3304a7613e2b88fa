{ a = ''one line''; b = ''it's ''${x} and ''' here''; c = ''a "quote"''; d = ''
    two
      lines ${x}
  ''; e = ''
  ${lib.concatMapStringsSep "\n" (x: "name ${x.name} value ${toString x.value} and more to fill the line up") items}
    deeper ${toString 1} text
     ${if a then b else c}
  last''; f = "plain ${x} and ${f x y} and ${toString (f x)}"; g = "${x}"; h = "a
  b";
i = ''
'';
j = ''

  blank first

'';
k = "${{ a = 1; }.a}"; l = "very long text with ${lib.optionalString (someCondition && otherCondition) "something in it"} inside";
m = /* bash */ ''
  echo ${x}
''; n = [ /* lua */ "x" ];
	o = ''
	tabs
	'';
p = "${/* note */ x}"; q = "${x # note
}";
}
