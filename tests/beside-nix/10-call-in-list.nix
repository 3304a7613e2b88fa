# In a list, a call needs parentheses.
let
  address = n: "10.0.0.${toString n}";
in
builtins.concatStringsSep " " [ address 2 address 3 ]
