# A function is called without one of its arguments.
let
  container = { address, port, name ? "web" }: "${name} ${address} ${toString port}";
in
container { address = "10.0.0.2"; }
