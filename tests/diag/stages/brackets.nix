{
  containers.brackets = {
    path = 5;
    hostBridge = [ ];

  containers.other = { };
}
