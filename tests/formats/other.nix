{ containers.db.path = "/other"; }
