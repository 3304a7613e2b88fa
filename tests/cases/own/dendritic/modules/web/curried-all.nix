{ name }:
all@{ pkgs, ... }: {
  containers.${name} = { autoStart = all ? config && all ? lib; ephemeral = 5; };
}
