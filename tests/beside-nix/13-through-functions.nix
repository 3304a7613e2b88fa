# The value at fault is given in one place, and used three functions farther.
let
  line = name: address: "${address} ${name}.containers";
  lines = hosts: builtins.attrValues (builtins.mapAttrs line hosts);
in
builtins.concatStringsSep "\n" (lines {
  web = "10.0.0.2";
  db = 3;
})
