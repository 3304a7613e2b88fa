{
  containers.web.path = "/other";
}
