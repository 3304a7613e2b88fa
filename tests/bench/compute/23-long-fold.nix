# A fold over three million numbers.
builtins.foldl' (a: x: builtins.bitAnd (a + x * 3) 1073741823) 0 (builtins.genList (i: i) 3000000)
