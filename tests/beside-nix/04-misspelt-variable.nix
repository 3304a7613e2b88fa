# A name is misspelt, in a branch that nothing takes.
let
  gateway = "10.0.0.1";
in
if true then gateway else gatway
