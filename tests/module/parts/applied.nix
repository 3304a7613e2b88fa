{ x }: { config.a = x; }
