{ containers.g.path = 8; }
