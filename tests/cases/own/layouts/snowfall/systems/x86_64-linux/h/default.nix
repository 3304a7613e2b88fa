{ namespace, ... }: { ${namespace}.web.enable = true; }
