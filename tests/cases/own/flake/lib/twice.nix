{ containers.twice.autoStart = 2; }
