{ services.postgresql.enable = true; networking.hostName = "database"; }
