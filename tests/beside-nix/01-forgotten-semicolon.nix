# A semicolon is missing at the end of a line.
{
  web = {
    address = "10.0.0.2"
    port = 80;
  };
}
