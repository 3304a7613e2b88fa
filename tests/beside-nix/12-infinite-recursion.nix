# Three values need each other.
rec {
  address = network.prefix + ".2";
  network = { prefix = builtins.substring 0 6 gateway; };
  gateway = address;
}
