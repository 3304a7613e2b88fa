{
  a = "never closed;
}
