{ one, more ? 2 }: { name = "two of ${one.name}"; inherit more; }
