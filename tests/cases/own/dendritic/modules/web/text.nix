{ pkgs, ... }: { containers.text.autoStart = 3; }
