{ lib, pkgs ? import <nixpkgs> { }, config, ... }@args: [
(x: x) (x: y: z: x + y + z) ({}: 1) ({ a }: a) ({ a, b }: { inherit a b; }) ({ a, b, c }: a)
(args@{ a, ... }: a) ({ a
, b # the second
# about c
, c ? { d = 1; }
}: a) ({ a, b ? 1, ... }: b)
(self: super: { package = super.package.overrideAttrs (old: { patches = old.patches or [ ] ++ [ ./fix.patch ]; }); })
(a: b: c: d: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb ccccccccccccccccccccc ddddd)
(x:
  x)
({ a, b }:
  a)
]
