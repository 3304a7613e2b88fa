{ lib config, ... }:
{
  containers.names = {
    path = lib.concat address; # no argument of the function is known: nothing is said of names
    timeoutStartSec = 5;
  };
}
