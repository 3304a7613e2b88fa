# An attribute is misspelt where it is read.
let
  hosts = {
    database = { address = "10.0.0.3"; };
    webserver = { address = "10.0.0.2"; };
  };
in
hosts.databse.address
