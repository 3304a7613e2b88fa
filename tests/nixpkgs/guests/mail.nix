{
  services.postfix = { enable = true; hostname = "mail.example.org"; };
  services.dovecot2.enable = true;
}
