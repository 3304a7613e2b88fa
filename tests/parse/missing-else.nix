{
  a = if b then c;
  d = ;
}
