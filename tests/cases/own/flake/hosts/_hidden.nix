{ containers._hidden.autoStart = 1; }
