[ a (map 1) ]
