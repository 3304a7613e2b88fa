# One attribute is given twice, far apart.
{
  web.address = "10.0.0.2";
  web.port = 80;
  web.address = "10.0.0.3";
}
