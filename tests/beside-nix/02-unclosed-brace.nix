# A brace is missing; where the text ends is far from where it should be.
{
  web = {
    address = "10.0.0.2";
    ports = [ 80 443 ];

  db = {
    address = "10.0.0.3";
  };
}
