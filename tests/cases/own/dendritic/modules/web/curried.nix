inputs:
{ config, pkgs, lib, ... }: {
  containers.curried.autoStart = 4;
}
