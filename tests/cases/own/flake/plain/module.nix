{ containers.plain.autoStart = 4; }
