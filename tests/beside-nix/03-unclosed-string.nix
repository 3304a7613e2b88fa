# A quote is missing: the rest of the text turns inside out.
{
  address = "10.0.0.2;
  name = "web";
}
