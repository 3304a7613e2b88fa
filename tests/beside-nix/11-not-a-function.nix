# A comma is not what separates the items of a list, nor is a space an operator.
let
  name = "web";
in
name ".example.org"
