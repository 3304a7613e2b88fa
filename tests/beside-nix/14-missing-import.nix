# An imported file is not there.
{
  web = import ./web.nix;
}
