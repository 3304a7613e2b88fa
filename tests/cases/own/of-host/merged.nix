{ lib, ... }: lib.mkMerge [ { containers.e.path = "/e"; } (lib.mkIf true { containers.f.path = 7; }) ]
