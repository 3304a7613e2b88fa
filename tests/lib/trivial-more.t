[ (lib.concat [ 1 ] [ 2 ]) (lib.defaultTo 1 null) (lib.defaultTo 1 2) (lib.boolToYesNo true) (lib.boolToYesNo false) (lib.bitAnd 6 3) (lib.bitOr 6 3) (lib.bitXor 6 3) (lib.add 1 2) (lib.sub 3 1) (lib.lessThan 1 2) (lib.div 7 2) (lib.ceil 1.2) (lib.floor 1.8) ]
= [ [ 1 2 ] 1 2 "yes" "no" 2 7 5 3 2 true 3 2 1 ]

[ (lib.isBool true) (lib.isFloat 1.5) (lib.isInt 1) (lib.seq 1 2) (lib.deepSeq [ 1 ] 2) (lib.tryEval 1).value (lib.trace "shown" 1) (lib.addErrorContext "unused" 1) (lib.typeOf lib.unsafeGetAttrPos) ]
= [ true true true 2 2 1 1 1 "lambda" ]

builtins.map (x: x.key) (lib.genericClosure { startSet = [ { key = 1; } ]; operator = x: if x.key < 3 then [ { key = x.key + 1; } ] else [ ]; })
= [ 1 2 3 ]

[ (lib.pathExists ./files/paths) (lib.pathExists ./files/none) (lib.readFile ./files/nested/deep.txt) (lib.importJSON ./files/data.json) (lib.importTOML ./files/data.toml) (lib.trivial.readDir ./files/nested) ]
= [ true false "x\n" { a = [ 1 2 ]; } { a = 1; b = { c = "x"; }; } { "deep.txt" = "regular"; } ]

lib.trivial.getEnv "HOME"
!+ environment

[ lib.version lib.release lib.codeName lib.versionSuffix lib.nixpkgsVersion (lib.trivial.revisionWithDefault "none") lib.inNixShell lib.inPureEvalMode ]
= [ "25.11" "25.11" "Xantusia" "" "25.11" "none" false true ]

[ (lib.isInOldestRelease 2505) (lib.oldestSupportedReleaseIsAtLeast 2611) lib.trivial.oldestSupportedRelease ]
= [ true false 2505 ]

[ (lib.warn "shown" 1) (lib.warnIf false "unseen" 2) (lib.warnIfNot true "unseen" 3) (lib.info "shown" 4) (lib.showWarnings [ "one" "two" ] 5) ]
= [ 1 2 3 4 5 ]

lib.functionArgs (lib.mirrorFunctionArgs ({ a, b ? 1 }: a) (x: x))
= { a = false; b = true; }

[ (lib.fromHexString "0Xf") (lib.fromHexString "00ff") (lib.fromHexString "7fffffffffffffff") (lib.fromHexString "9f86d081884c7d659a2feaa0c55ad015") ]
= [ 15 255 9223372036854775807 9223372036854775807 ]

lib.fromHexString "xyz"
! no hexadecimal number

lib.checkListOfEnum "colors" [ "red" "blue" ] [ "red" "black" "white" ] 1
! colors: black, white unexpected; valid ones: red, blue

[ (lib.toBaseDigits 16 0) (lib.toBaseDigits 2 5) (lib.toHexString 4095) (lib.bitNot 0) (lib.mod (-4) 3) (lib.xor true false) ]
= [ [ 0 ] [ 1 0 1 ] "FFF" -1 -1 true ]

# Fixed points.
[ (lib.fix' (self: { a = 1; })).a ((lib.fix' (self: { a = 1; })) ? __unfix__) ]
= [ 1 true ]

(lib.composeExtensions (final: prev: { a = prev.a + 1; }) (final: prev: { b = prev.a; c = final.b; }) { b = 9; } { a = 1; })
= { a = 2; b = 2; c = 9; }

let e = lib.makeExtensibleWithCustomName "with'" (self: { a = 1; b = self.a; }); in (e."with'" (final: prev: { a = 5; })).b
= 5

[ (lib.toExtension { a = 1; } { } { }) (lib.toExtension (prev: { a = prev.x; }) { } { x = 2; }) (lib.toExtension (final: prev: { a = final.x; }) { x = 3; } { }) ]
= [ { a = 1; } { a = 2; } { a = 3; } ]

(lib.composeManyExtensions [ ] { } { })
= { }

let l = lib.extend (final: prev: { own = final.id 1; concat = a: b: "other"; }); in [ l.own (l.concat 1 2) (l.trivial.id 3) ((l.extend (final: prev: { own = prev.own + 1; })).own) ]
= [ 1 "other" 3 2 ]

# Assertions.
[ (lib.assertEachOneOf "x" [ 1 2 ] [ 1 2 3 ]) (lib.assertMsg true "unseen") (lib.asserts.checkAssertWarn [ { assertion = true; message = "unseen"; } ] [ ] 1) ]
= [ true true 1 ]

lib.assertOneOf "x" "c" [ "a" "b" ]
! x must be one of [ "a" "b" ], but is: "c"

lib.asserts.checkAssertWarn [ { assertion = false; message = "one"; } { assertion = false; message = "two"; } ] [ ] 1
! Failed assertions: - one - two

[ (lib.versions.major "1.2.3") (lib.versions.minor "1.2.3") (lib.versions.patch "1.2.3") (lib.versions.majorMinor "1.2.3") (lib.versions.pad 4 "1.2-x") (lib.splitVersion "1.2a") ]
= [ "1" "2" "3" "1.2" "1.2.0.0-x" [ "1" "2" "a" ] ]

# Looking at values: what is shown goes to standard error.
[ (lib.traceIf true "shown" 1) (lib.traceVal 2) (lib.traceValFn toString 3) (lib.traceSeq [ 1 ] 4) (lib.traceSeqN 1 { a.b = { }; } 5) (lib.traceValSeq 6) (lib.traceValSeqFn (x: x) 7) (lib.traceValSeqN 1 8) (lib.traceValSeqNFn (x: x) 1 9) (lib.traceFnSeqN 1 "name" (x: x + 1) 9) ]
= [ 1 2 3 4 5 6 7 8 9 10 ]

lib.runTests { testFine = { expr = 1; expected = 1; }; testWrong = { expr = 1; expected = 2; }; other = throw "unused"; }
= [ { expected = 2; name = "testWrong"; result = 1; } ]

lib.runTests { tests = [ "testFine" ]; testFine = { expr = 1; expected = 1; }; testWrong = { expr = 1; expected = 2; }; }
= [ ]

[ (lib.testAllTrue [ true false ]) (lib.debug.throwTestFailures { failures = [ ]; }) ]
= [ { expected = [ true true ]; expr = [ true false ]; } null ]

lib.debug.throwTestFailures { failures = lib.runTests { testWrong = { expr = 1; expected = 2; }; }; }
! 1 tests failed: - testWrong: expected 2, but got 1

[ (lib.attrsets.attrNames { a = 1; }) (lib.fixedPoints.fix (self: 1)) (lib.stringsWithDeps.noDepEntry "x").text (lib.derivations.optionalDrvAttr true 1) ]
= [ [ "a" ] 1 "x" 1 ]

[ (lib.fromYAML "a: [1, x]") (lib.importYAML ./files/data.yaml) ]
=+ [ { a = [ 1 "x" ]; } { a = 1; } ]

((lib.extend (final: prev: { own = 1; })).evalModules { modules = [ ({ lib, ... }: { options.a = lib.mkOption { default = lib.own; }; options.s = lib.mkOption { type = lib.types.submodule ({ lib, ... }: { options.b = lib.mkOption { default = lib.own + 1; }; }); default = { }; }; }) ]; }).config
= { a = 1; s = { b = 2; }; }
