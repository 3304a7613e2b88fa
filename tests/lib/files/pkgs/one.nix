{ suffix ? "" }: { name = "one${suffix}"; }
