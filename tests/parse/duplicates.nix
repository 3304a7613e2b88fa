{ a, b, a }:
{
  c.d = 1;
  c.d = 2;
  c = { d = 3; };
  e = let ${a} = 1; in a;
  inherit c;
}
