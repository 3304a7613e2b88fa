# The store, the network, the machine.

builtins.storeDir
= "/nix/store"
builtins.placeholder "out"
= "/1rz4g4znpzjwh1xymhjpm42vipw92pr73vdgl6xs1hycac8kf2n9"
placeholder "dev"
= "/02qcpld1y6xhs5gz9bchpxaw0xdhmsp5dv88lh25r2ss44kh8dxz"
placeholder ""
= "/171rf4jhx57xqz3p7swniwkig249cif71pa08p80mgaf0mqz5bmr"
placeholder 1
! expected a string

# Derivations are sets; their paths: derivations.t
(derivation { name = "x"; system = "y"; builder = "z"; }).name
= "x"
(derivation { name = "x"; }).type
= "derivation"
builtins.attrNames (derivation { name = "x"; })
= [ "all" "drvAttrs" "drvPath" "name" "out" "outPath" "outputName" "type" ]
builtins.attrNames (derivation { name = "x"; outputs = [ "a" "b" ]; })
= [ "a" "all" "b" "drvAttrs" "drvPath" "name" "outPath" "outputName" "outputs" "type" ]
(derivation { outputs = [ "a" "b" ]; }).outputName
= "a"
(derivation { outputs = [ "a" "b" ]; }).b.outputName
= "b"
(derivation { outputs = [ "a" "b" ]; }).b.a.b.outputName
= "b"
map (x: x.outputName) (derivation { outputs = [ "a" "b" ]; }).all
= [ "a" "b" ]
(derivation { name = "x"; more = 1; }).drvAttrs
= { more = 1; name = "x"; }
(derivation { name = throw "not needed"; x = 1; }).out.x
= 1
builtins.isAttrs (derivation { })
= true
derivation { outputs = [ ]; } == 1
! 
builtins.typeOf (derivation { outputs = throw "cause"; })
! cause
derivation 1
! expected a set
(derivation { name = "x"; }).outPath
! required attribute
(derivation { name = "x"; }).out.drvPath
! required attribute
"${derivation { name = "x"; }}"
! required attribute
derivationStrict { name = "x"; }
! required attribute

# Whatever needs more exists, and fails when it is used
builtins.all (name: builtins ? ${name}) [ "derivation" "derivationStrict" "fetchGit" "fetchMercurial" "fetchTarball" "fetchTree" "fetchurl" "filterSource" "path" "storePath" "toFile" ]
= true
builtins.all (name: builtins ? ${name}) [ "fetchClosure" "getFlake" "outputOf" "parseFlakeRef" "flakeRefToString" ]
=+ true
builtins.isFunction builtins.fetchurl && builtins.isFunction fetchTarball
= true
builtins.fetchurl "http://127.0.0.1:1/x"
! network
builtins.fetchurl (throw "cause")
! cause
fetchTarball "http://127.0.0.1:1/x"
! network
fetchGit "/no-such-repository"
! network
fetchMercurial "/no-such-repository"
! Nix store
builtins.fetchTree { }
! network
builtins.getFlake "x"
! flakes
builtins.storePath "/nix/store/x"
! is not in the Nix store
builtins.outputOf "/x" "out"
! Nix store
builtins.tryEval (builtins.fetchurl "http://127.0.0.1:1/x")
! network

# The machine
builtins.getEnv "HOME"
!+ --impure
builtins.currentTime
!+ --impure
builtins.currentSystem
!+ --impure
builtins ? currentSystem && builtins ? currentTime && builtins ? getEnv
= true
builtins.getEnv 1
! expected a string
builtins.nixPath
= [ ]
