{ containers.web.autoStart = 1; }
