# A number where a text is needed.
let
  url = host: port: "http://" + host + ":" + port;
in
url "10.0.0.2" 8080
