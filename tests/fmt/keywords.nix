# a file that has it all
let a = 1; # one
    # two
    b = 2;


    c = if a then b else if b then { } else [ 1 2 ];
in # of the body
assert a == 1; assert lib.assertMsg (b == 2) "the second one has to be two, since nothing else would make any sense here";
with lib; with builtins; { x = with pkgs; [ git vim ]; y = let in 1; z = let { body = 2; };
  w = if aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa then bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb else ccccccccccc;
  v = if # odd
   a then b else # odder
   c;
  u = with lib;
    f a;
  t = assert a; { b = 1; }; }
