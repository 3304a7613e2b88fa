# Both conditions are taken to hold, and what they say differs: no conflict.
{ config, lib, ... }: { containers.a.path = lib.mkMerge [ (lib.mkIf config.x.on "/1") (lib.mkIf (!config.x.on) "/2") ]; }
