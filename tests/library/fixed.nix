rec {
  fix = f: let x = f x; in x;
  extends = overlay: f: final: let previous = f final; in previous // overlay final previous;
  compose = overlays: final: previous:
    builtins.foldl' (so: overlay: so // overlay final (previous // so)) { } overlays;
  makeExtensible = f: fix f // { extend = overlay: makeExtensible (extends overlay f); };
}
