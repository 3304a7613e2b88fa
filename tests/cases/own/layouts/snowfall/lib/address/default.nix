{ lib, namespace, ... }: { addressOf = n: "10.0.0.${toString n}"; }
