{
  a = ''
    never ${b} closed
}
