a: a + 1
