# Functions for packages; a package is a set of the type "derivation".
let f = lib.makeOverridable ({ a, b ? 2 }: { sum = a + b; }) { a = 1; }; in [ f.sum (f.override { b = 5; }).sum (f.override (old: { a = old.a + 1; })).sum ((f.override { a = 3; }).override { b = 1; }).sum (lib.functionArgs f.override) ]
= [ 3 6 4 4 { a = false; b = true; } ]

let g = lib.makeOverridable ({ a }: x: a + x) { a = 1; }; in [ (g 1) ((g.override { a = 5; }) 1) (lib.makeOverridable (x: 7) { }) ]
= [ 2 6 7 ]

let p = lib.makeOverridable ({ n }: { name = n; overrideAttrs = f: { name = f n; overrideAttrs = null; }; }) { n = "x"; }; in [ (p.overrideAttrs (old: old + "!")).name ((p.overrideAttrs (old: old + "!")).override { n = "y"; }).name ]
= [ "x!" "y!" ]

let call = lib.callPackageWith { a = 1; b = 2; c = throw "unused"; }; in [ (call ({ a, b }: { s = a + b; }) { }).s (call ({ a, b }: { s = a + b; }) { b = 5; }).s ]
= [ 3 6 ]

((lib.callPackageWith { a = 1; } ({ a }: { s = a; }) { }).override { a = 9; }).s
= 9

lib.callPackageWith { alpha = 1; } ({ alhpa }: 1) { }
! lib.customisation.callPackageWith: Function called without required argument "alhpa" at <expression>:3, did you mean "alpha"?

let s = lib.callPackagesWith { a = 1; } ({ a, b ? 1 }: { x = { v = a + b; }; y = { v = a; }; }) { }; in [ s.x.v (s.x.override { b = 5; }).v s.y.v ]
= [ 2 6 1 ]

lib.callPackagesWith { } ({ }: { type = "derivation"; }) { }
! on a *single* derivation

let d = lib.extendDerivation true { more = 1; } { type = "derivation"; drvPath = "/d"; outPath = "/o"; outputs = [ "out" "dev" ]; out = { type = "derivation"; drvPath = "/d"; outPath = "/o"; }; dev = { type = "derivation"; drvPath = "/d"; outPath = "/o-dev"; }; }; in [ d.more d.outPath d.dev.outPath d.dev.more d.dev.outputName (builtins.length d.all) ]
= [ 1 "/o" "/o-dev" 1 "dev" 2 ]

(lib.extendDerivation (throw "forbidden") { more = 1; } { drvPath = "/d"; outPath = "/o"; out = { }; }).outPath
! forbidden

let j = lib.hydraJob { name = "n"; system = "s"; meta = { }; outputs = [ "out" ]; out = { outPath = "/o"; drvPath = "/d"; extra = 1; }; extra = 2; }; in [ j.name j.outPath (j ? extra) (lib.hydraJob null) ]
= [ "n" "/o" false null ]

let scope = lib.makeScope lib.callPackageWith (self: { a = 1; b = self.callPackage ({ a }: { v = a; }) { }; }); in [ scope.b.v (scope.overrideScope (final: prev: { a = 7; })).b.v (scope.packages scope).a (scope.newScope { z = 1; } ({ z, a }: z + a) { }) ]
= [ 1 7 1 2 ]

let s = lib.makeScopeWithSplicing' { splicePackages = { pkgsHostTarget, ... }: pkgsHostTarget; newScope = lib.callPackageWith; } { otherSplices = { selfBuildBuild = { }; selfBuildHost = { }; selfBuildTarget = { }; selfHostHost = { }; selfTargetTarget = { }; }; f = self: { a = 1; b = self.callPackage ({ a }: a + 1) { }; }; }; in [ s.b (s.overrideScope (final: prev: { a = 5; })).b ]
= [ 2 6 ]

(lib.makeScopeWithSplicing ({ pkgsHostTarget, ... }: pkgsHostTarget) lib.callPackageWith { selfBuildBuild = { }; selfBuildHost = { }; selfBuildTarget = { }; selfHostHost = { }; selfTargetTarget = { }; } (self: { kept = 1; }) (spliced: { }) (self: { a = self.callPackage ({ kept }: kept) { }; })).a
= 1

let make = lib.extendMkDerivation { constructDrv = f: f (f { }); extendDrvArgs = final: { name, extra ? 1, ... }: { full = "${name}-${toString extra}"; }; excludeDrvArgNames = [ "extra" ]; }; in [ (make { name = "x"; extra = 2; }) (make (final: { name = "y"; })) (lib.functionArgs make) ]
= [ { full = "x-2"; name = "x"; } { full = "y-1"; name = "y"; } { extra = true; name = false; } ]

(lib.overrideDerivation { drvAttrs = { }; } (old: { name = "x"; })).outPath
!+ derivation

let i = { buildBuild = 1; buildHost = 2; buildTarget = 3; hostHost = 4; hostTarget = 5; targetTarget = 6; }; in [ (lib.customisation.mapCrossIndex (x: x * 10) i).hostTarget (lib.customisation.renameCrossIndexTo "pkgs" i).pkgsBuildHost (lib.customisation.renameCrossIndexFrom "pkgs" (lib.customisation.renameCrossIndexTo "pkgs" i) == i) ]
= [ 50 2 true ]

let l = lib.lazyDerivation { derivation = { type = "derivation"; outputs = [ "out" ]; out = 1; name = "n"; outPath = "/o"; }; meta = { a = 1; }; passthru.p = 2; }; in [ l.type l.name l.outPath l.out l.meta.a l.p ((lib.lazyDerivation { derivation = throw "unused"; }).type) ]
= [ "derivation" "n" "/o" 1 1 2 "derivation" ]

(lib.lazyDerivation { derivation = { }; }).name
! lazyDerivation: input must be a derivation.

[ (lib.optionalDrvAttr true 1) (lib.optionalDrvAttr false 1) (lib.warnOnInstantiate "unseen" { name = "n"; meta = 1; outPath = "/o"; }).name ]
= [ 1 null "n" ]

# What packages say of themselves.
[ (lib.addMetaAttrs { b = 2; } { meta.a = 1; }).meta (lib.dontDistribute { }).meta (lib.setName "x" { name = "y"; }).name (lib.updateName (n: n + "!") { name = "y"; }).name (lib.appendToName "static" { name = "hello-2.10"; }).name ]
= [ { a = 1; b = 2; } { hydraPlatforms = [ ]; } "x" "y!" "hello-static-2.10" ]

[ (lib.setPrio 3 { }).meta.priority (lib.lowPrio { }).meta.priority (lib.hiPrio { }).meta.priority (lib.lowPrioSet { a = { type = "derivation"; }; b = 1; }).a.meta.priority (lib.hiPrioSet { b = 1; }).b (lib.mapDerivationAttrset (p: 0) { a = { type = "derivation"; }; b = 1; }) ]
= [ 3 10 -10 10 1 { a = 0; b = 1; } ]

let linux = lib.systems.elaborate "x86_64-linux"; in [ (lib.platformMatch linux "x86_64-linux") (lib.platformMatch linux "aarch64-linux") (lib.platformMatch linux { cpu.bits = 64; }) (lib.availableOn linux { meta.platforms = lib.platforms.linux; }) (lib.availableOn linux { meta.platforms = lib.platforms.darwin; }) (lib.availableOn linux { meta.badPlatforms = [ "x86_64-linux" ]; }) (lib.availableOn linux { }) ]
= [ true false true true false false true ]

[ (lib.getLicenseFromSpdxId "mit").shortName (lib.getLicenseFromSpdxId "Apache-2.0").fullName (lib.getLicenseFromSpdxIdOr "none" 1) lib.licensesSpdx."GPL-3.0-or-later".free lib.licenses.unfree.free ]
= [ "mit" "Apache License 2.0" 1 true false ]

[ (lib.getExe { type = "derivation"; name = "x"; outPath = "/o"; meta.mainProgram = "run"; }) (lib.getExe' { type = "derivation"; outPath = "/o"; bin = "/b"; } "tool") ]
= [ "/o/bin/run" "/b/bin/tool" ]

lib.getExe' { type = "derivation"; outPath = "/o"; } "dir/tool"
! nested path

[ (lib.meta.cpeFullVersionWithVendor "v" "1.2") (lib.meta.tryCPEPatchVersionInUpdateWithVendor "v" "1.2.3").value (lib.meta.cpePatchVersionInUpdateWithVendor "v" "1.2.3").update (lib.meta.tryCPEPatchVersionInUpdateWithVendor "v" "1").success lib.meta.defaultPriority ]
= [ { update = "*"; vendor = "v"; version = "1.2"; } { update = "3"; vendor = "v"; version = "1.2"; } "3" false 5 ]

# Platforms.
let s = lib.systems.elaborate "aarch64-linux"; in [ s.config s.system s.isLinux s.isAarch64 s.isx86 s.is64bit s.libc s.linuxArch s.parsed.cpu.name s.extensions.sharedLibrary s.uname.processor s.isMusl ]
= [ "aarch64-unknown-linux-gnu" "aarch64-linux" true true false true "glibc" "arm64" "aarch64" ".so" "aarch64" false ]

map (n: (lib.systems.parse.tripleFromSystem (lib.systems.parse.mkSystemFromString n))) [ "x86_64-linux" "x86_64-darwin" "armv7l-linux" "x86_64-freebsd" "i686-windows" "x86_64-unknown-linux-musl" ]
= [ "x86_64-unknown-linux-gnu" "x86_64-apple-darwin" "armv7l-unknown-linux-gnueabihf" "x86_64-unknown-freebsd" "i686-pc-windows-msvc" "x86_64-unknown-linux-musl" ]

let e = lib.systems.elaborate; in [ (lib.systems.equals (e "x86_64-linux") (e "x86_64-linux")) (lib.systems.equals (e "x86_64-linux") (e "i686-linux")) ((e "x86_64-linux").canExecute (e "i686-linux")) ((e "i686-linux").canExecute (e "x86_64-linux")) (lib.systems.toLosslessStringMaybe (e "x86_64-linux")) (lib.systems.toLosslessStringMaybe "x") (lib.systems.toLosslessStringMaybe (e "x86_64-linux" // { own = 1; })) (lib.systems.systemToAttrs "x") ]
= [ true false true false "x86_64-linux" "x" null { system = "x"; } ]

[ (builtins.elem "x86_64-linux" lib.systems.flakeExposed) (builtins.elem "x86_64-linux" lib.systems.doubles.linux) (lib.systems.elaborate lib.systems.examples.musl64).isMusl (lib.systems.inspect.predicates.isLinux (lib.systems.parse.mkSystemFromString "x86_64-linux")) lib.systems.doubles.redox lib.platforms.none ]
= [ true true true true [ "x86_64-redox" ] [ ] ]

(lib.systems.elaborate "nonsense-linux").isx86
! Unknown CPU type: nonsense

[ lib.sourceTypes.fromSource.isSource lib.sourceTypes.binaryFirmware.isSource lib.maintainers lib.teams ]
= [ true false { } { } ]

# Kernel configuration.
[ lib.kernel.yes lib.kernel.no.tristate (lib.kernel.option lib.kernel.module) lib.kernel.unset.tristate (lib.kernel.freeform "x") ((lib.kernel.whenHelpers "5.10").whenAtLeast "5.4" 1).condition ((lib.kernel.whenHelpers "5.10").whenBetween "5.4" "5.10" 1).condition ((lib.kernel.whenHelpers "5.10").whenOlder "6" 1)._type ]
= [ { optional = false; tristate = "y"; } "n" { optional = true; tristate = "m"; } null { freeform = "x"; optional = false; } true false "if" ]

# Hashes of fetchers.
let n = lib.fetchers.normalizeHash { hashTypes = [ "sha256" "sha512" ]; }; in [ (n { hash = "sha256-x"; a = 1; }) (n { sha512 = "y"; }) (lib.fetchers.normalizeHash { required = false; } { }) (builtins.elem "http_proxy" lib.fetchers.proxyImpureEnvVars) ]
= [ { a = 1; outputHash = "sha256-x"; outputHashAlgo = null; } { outputHash = "y"; outputHashAlgo = "sha512"; } { outputHash = ""; outputHashAlgo = null; } true ]

lib.fetchers.normalizeHash { } { hash = "a"; sha256 = "b"; }
! multiple hashes passed: hash, sha256

let f = lib.fetchers.withNormalizedHash { } ({ url, outputHash, outputHashAlgo ? null }: "${url} ${outputHash}"); in [ (f { url = "u"; hash = "h"; }) (lib.functionArgs f).hash ]
= [ "u h" true ]

# Texts with dependencies.
let known = { a = lib.fullDepEntry "A" [ ]; b = lib.fullDepEntry "B" [ "a" ]; c = lib.stringAfter [ "b" "a" ] "C"; d = lib.noDepEntry "D"; e = lib.packEntry [ "d" ]; }; in [ (lib.textClosureList known [ "c" "d" ]) (lib.textClosureMap (x: x) known [ "b" "e" ]) (lib.textClosureList { } [ (lib.noDepEntry "x") ]) ]
= [ [ "A" "B" "C" "D" ] "A\nB\nD\n" [ "x" ] ]

# Addresses.
[ (lib.network.ipv6.fromString "2001:DB8::ffff/32") (lib.network.ipv6.fromString "::1").prefixLength (lib.network.ipv6.fromString "::").address (lib.mkEUI64Suffix "66:75:63:6B:20:75") (lib.mkEUI64Suffix "6675636b2075") ]
= [ { address = "2001:db8:0:0:0:0:0:ffff"; prefixLength = 32; } 128 "0:0:0:0:0:0:0:0" "6475:63ff:fe6b:2075" "6475:63ff:fe6b:2075" ]

lib.network.ipv6.fromString "1:2:3:4:5:6:7::8/64"
! is not a valid IPv6 address

lib.network.ipv6.fromString "2001:db8:::1"
! is not a valid IPv6 address

(lib.network.ipv6.fromString "::1/129").prefixLength
! IPv6 subnet should be in range [1;128], got 129

lib.mkEUI64Suffix "66:75"
! "66:75" is not a valid MAC address (expected 6 octets of hex digits)
