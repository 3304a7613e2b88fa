# A function is called with an argument that is misspelt.
let
  container = { address, port ? 80 }: "${address} ${toString port}";
in
container { adress = "10.0.0.2"; }
