{ inherit; inherit a; inherit (b) c d "e" ; inherit (f) g h i j k l;
inherit
 m n;
a.b.c = 1; "quoted name" = 2; ${dyn} = 3; a.${b}."c".d.e = { }; empty = {};
nested = { one = { two = { three = 3; }; }; };

# about x

x = rec { y = 1; z = y; }; lone = { inherit x; };
list = [ ]; many = [ a b.c (d e) "f" ./g <h> 1 1.5 .5 (-1) ];
open = {
}; blank = [

1

];
trailing = 1; # here
  /* a comment
     in two lines */
block = 1; /* short */ after = 2;
  /** Documents
    * this.
    */
documented = 1;
  /*
   * starred
   * lines
   */
starred = 2;
select = 1 .x; url = https://example.org/x?y=z; path = ./a/${b}/c; home = ~/x;
}
