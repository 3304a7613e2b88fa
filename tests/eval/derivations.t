# Derivations: their paths are Nix's.

# input-addressed

(derivation { name = "a"; system = "x86_64-linux"; builder = "/bin/sh"; }).drvPath
= "/nix/store/7g5giqf764p3y3zv7a8rqsy9sqqq5kw4-a.drv"
(derivation { name = "a"; system = "x86_64-linux"; builder = "/bin/sh"; }).outPath
= "/nix/store/f37kxm5wf98b2s839zaiybv38zil0s40-a"
"${derivation { name = "a"; system = "x86_64-linux"; builder = "/bin/sh"; }}/bin"
= "/nix/store/f37kxm5wf98b2s839zaiybv38zil0s40-a/bin"
derivationStrict { name = "a"; system = "s"; builder = "b"; args = [ "x" 1 null true false [ "y" [ ] "z" ] ./files/text ]; }
= { drvPath = "/nix/store/wxnngcnz836a30swy04aqg165m6mfpqp-a.drv"; out = "/nix/store/0lwp6b09blw34w90pna07g6h0id844il-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; a = 1; b = null; c = true; d = false; e = [ 1 [ 2 ] [ ] 3 ]; f = 1.5; g = -1; }
= { drvPath = "/nix/store/bzka4cjf28sm86yybjgf5fhcnpqm7mhd-a.drv"; out = "/nix/store/dmlrwyyr9pi5j4nfhjx161y2mf409bvy-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; a = { outPath = "o"; }; b = { __toString = self: "t" + self.x; x = "u"; }; c = { outPath = { outPath = ./files/text; }; }; }
= { drvPath = "/nix/store/2k5azp0hwh1f86ixy3v5mmg0nj0ycgkx-a.drv"; out = "/nix/store/4s0yij31z9vci1hv3nwhc6ri296g16q1-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; text = "quote \" backslash \\ line\nreturn\rtab\t\${x} é"; }
= { drvPath = "/nix/store/l2956gqhiyj7sw1bcxa6szq30a2prp5p-a.drv"; out = "/nix/store/dzy3m0q9asb0dsr1p4pl2dj0qfwpqbp8-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; "odd name" = "x"; "\"" = "y"; "é" = "z"; "" = "e"; }
= { drvPath = "/nix/store/inpxr60613r2782nr1fxy9yigs1wkrdl-a.drv"; out = "/nix/store/1dqqcpfk5qgbv8qn4xcs535p4balmj63-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; out = "hidden"; }
= { drvPath = "/nix/store/pn5w9v350w6b152fg17i8iinyi3g0di4-a.drv"; out = "/nix/store/dxf718d43nfd27n0ks5dv1yyq75xv2yk-a"; }
derivationStrict { name = "a"; system = "s"; builder = ./files/text; }
= { drvPath = "/nix/store/fb2dg2am6h5v4r9sn54q6r1zsgnzdds6-a.drv"; out = "/nix/store/4l9111f6128jlqg7w99hd31sazksc5iy-a"; }
derivationStrict { name = "a+b-c._?=D9"; system = "s"; builder = "b"; }
= { drvPath = "/nix/store/4gqw6lhdd4ajz41c232fb9d9sjnag6qm-a+b-c._?=D9.drv"; out = "/nix/store/xbznw8pvkfw4gvv348j1z9fg7dw22k78-a+b-c._?=D9"; }
(derivation { name = "a"; system = "s"; builder = "b"; src = ./files/folder; }).drvPath
= "/nix/store/gbwyykrabpzpvswzpla0931h28xm9xxw-a.drv"
(derivation { name = "a"; system = "s"; builder = "b"; src = "${./files/folder}/default.nix"; }).drvPath
= "/nix/store/i0j0ksrpps1yxq1hpjq7w4b8f2iavsi8-a.drv"
(derivation { name = "a"; system = "s"; builder = "b"; src = toString [ ]; }).drvPath
= "/nix/store/lsa5m3k8snim43ky782djpdgzjwk8l9i-a.drv"

# outputs

derivationStrict { name = "a"; system = "s"; builder = "b"; outputs = [ "out" "dev" "man" ]; }
= { dev = "/nix/store/d4r8vb17zwkd5hsnz7x7lwsbwkcr34p3-a-dev"; drvPath = "/nix/store/dxljkr729fb7vqfc4igcsbr403zndh20-a.drv"; man = "/nix/store/z58xagf1rs4vwypkccr225sxbx02jhp9-a-man"; out = "/nix/store/9kr8q0f4gww5mp3si487s63vz85hcbz8-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; outputs = [ "dev" ]; }
= { dev = "/nix/store/dpg5ricja0pb9xi7k3fi7jlzbnzvj5h8-a-dev"; drvPath = "/nix/store/4rskn3jjav2jhwph9kkgjm6a8fkcflmx-a.drv"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; outputs = "lib  bin\tout"; }
= { bin = "/nix/store/qdhja4ah1pa5jml2220jyyzg1s0rr4dr-a-bin"; drvPath = "/nix/store/j1bgvah0hy0qas3y4ynrhs5lkjk63in1-a.drv"; lib = "/nix/store/0bm7md7azxzi62jc5kv52vxc5bg09da8-a-lib"; out = "/nix/store/q3q29pyhd0y1yr72ss3rs2dvvzhmdf2v-a"; }
let d = derivation { name = "a"; system = "s"; builder = "b"; outputs = [ "lib" "bin" ]; }; in [ d.outPath d.bin.outPath d.lib.bin.outPath d.outputName (d.drvPath == d.bin.drvPath) ]
= [ "/nix/store/dh7bciyp98dq5j8lks2d03nw610rfqyh-a-lib" "/nix/store/2kjsmf87wg5ly91vwvrm93hjb03yhk4a-a-bin" "/nix/store/2kjsmf87wg5ly91vwvrm93hjb03yhk4a-a-bin" "lib" true ]
map (x: x.outPath) (derivation { name = "a"; system = "s"; builder = "b"; outputs = [ "z" "a" "m" ]; }).all
= [ "/nix/store/qx0nng5axrn267qci5213hjk98g297ky-a-z" "/nix/store/mzififk6lp92w4x1f2z2clsx6x39kcr0-a-a" "/nix/store/prywqf50g9qhm5g8xqlvn66v5kzbby7r-a-m" ]
let d = derivation { name = "a"; system = "s"; builder = "b"; outputs = [ "out" "dev" ]; }; in d == d.dev
= false
let d = derivation { name = "a"; system = "s"; builder = "b"; outputs = [ "out" "dev" ]; }; in d == d.dev.out
= true

# inputs

let d = derivation { name = "d"; system = "s"; builder = "b"; }; in derivationStrict { name = "a"; system = "s"; builder = "${d}/bin/sh"; args = [ d ]; }
= { drvPath = "/nix/store/8d5hwafjfvfjig7psdlvi8hxvj5rld0q-a.drv"; out = "/nix/store/li2ifypmry7916m4yakvl8ir76nav937-a"; }
let d = derivation { name = "d"; system = "s"; builder = "b"; outputs = [ "out" "dev" "lib" ]; }; in derivationStrict { name = "a"; system = "s"; builder = "b"; x = [ d.lib d.dev ]; y = d.dev; }
= { drvPath = "/nix/store/yzjaw73blm6l832ngin2d6fplm8aj78f-a.drv"; out = "/nix/store/nkcsfdrwqjpk9r2ik1i2szxj043dy317-a"; }
let d = n: derivation { name = "d${n}"; system = "s"; builder = "b"; }; in derivationStrict { name = "a"; system = "s"; builder = "b"; x = map d [ "3" "1" "2" "1" ]; }
= { drvPath = "/nix/store/inky6wpf59zc376p7lrxyrhbs85ky6n2-a.drv"; out = "/nix/store/pppbav07iqiddj1bn1ms1hjzv0cyaidk-a"; }
let f = x: derivation { name = "f"; system = "s"; builder = "b"; outputHash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; inherit x; }; in map (x: (derivation { name = "a"; system = "s"; builder = "b"; y = f x; }).outPath) [ "1" "2" ]
= [ "/nix/store/5ppn6fvvcsrdibvzil0n77k66rmzqhlm-a" "/nix/store/5ppn6fvvcsrdibvzil0n77k66rmzqhlm-a" ]
let f = x: derivation { name = "f"; system = "s"; builder = "b"; outputHash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; inherit x; }; in (derivation { name = "a"; system = "s"; builder = "b"; y = [ (f 1) (f 2) ]; }).outPath
= "/nix/store/lxhy2x2b2fqfv6wlawjgh0pv71pzg4nz-a"
let chain = n: derivation { name = "c${toString n}"; system = "s"; builder = "b"; x = if n == 0 then "end" else [ (chain (n - 1)) (chain (n - 1)) ]; }; in (chain 6).drvPath
= "/nix/store/apf1d5xdmv7i55pqz80wadrzj2krqm9q-c6.drv"
(derivation { name = "a"; system = "s"; builder = "b"; x = builtins.toFile "t" "text of ${builtins.toFile "u" "other"}"; }).drvPath
= "/nix/store/fimjn4nsxg7w1szi6vyjyhwzph1viyi4-a.drv"
let d = derivation { name = "d"; system = "s"; builder = "b"; }; in derivationStrict { name = "a"; system = "s"; builder = "b"; x = builtins.unsafeDiscardOutputDependency d.drvPath; }
= { drvPath = "/nix/store/57q58kdp7sgs23zkg5ymgvmzrmd0f82l-a.drv"; out = "/nix/store/71z2h3dm9n4h7l0xq4aydfy0vrsv82a7-a"; }
let d = derivation { name = "d"; system = "s"; builder = "b"; }; in derivationStrict { name = "a"; system = "s"; builder = "b"; x = builtins.unsafeDiscardStringContext d; }
= { drvPath = "/nix/store/2pyvvdicxafx337455xdys8vi8wxqirs-a.drv"; out = "/nix/store/8zw2m1k95bk8jkmvwyv2rv2qlf2zj9a8-a"; }
let d = derivation { name = "d"; system = "s"; builder = "b"; }; in derivationStrict { name = "a"; system = "s"; builder = "b"; x = builtins.substring 0 5 d; }
= { drvPath = "/nix/store/7zvfyka58fz5w5garijhs8fkz7k5zv2a-a.drv"; out = "/nix/store/hbc6na68qa1gcw3nsi6l295k2fa4ikra-a"; }
let d = derivation { name = "d"; system = "s"; builder = "b"; }; in derivationStrict { name = "a"; system = "s"; builder = "b"; x = builtins.toJSON { inherit d; list = [ d ./files/text ]; }; }
= { drvPath = "/nix/store/kik7a5jw2a1c1ywpz58g7k0ky6m9hc3w-a.drv"; out = "/nix/store/xzhqsdvjzhx03pchwxfp34b3r57gch31-a"; }
let d = derivation { name = "d"; system = "s"; builder = "b"; }; in derivationStrict { name = "a"; system = "s"; builder = "b"; x = builtins.toXML { inherit d; }; }
=+ { drvPath = "/nix/store/ywn9cnk82php7q9416a4n98xqw1xq4pl-a.drv"; out = "/nix/store/fnmcvly4732kpy3rgilcmr6d5ympkzn2-a"; }
let d = derivation { name = "d"; system = "s"; builder = "b"; }; in derivationStrict { name = "a"; system = "s"; builder = "b"; x = builtins.replaceStrings [ "x" ] [ "${d}" ] "axb"; y = builtins.baseNameOf d; z = dirOf "${d}/x"; }
= { drvPath = "/nix/store/35afj31rl7r8k90hp1m6alnf9c6hccqk-a.drv"; out = "/nix/store/5yhzq7a78avipzfgbivfy86g47afy5l8-a"; }

# fixed outputs

derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"; outputHashAlgo = "sha256"; }
= { drvPath = "/nix/store/nwsxxmjrg0l9jnzrgsnvbg8bgm196lyv-a.drv"; out = "/nix/store/fv16lcs3lf0l78jdd486kp1p9rp2nniz-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = "0mdqa9w1p6cmli6976v4wi0sw9r4p5prkj7lzfd1877wk11c9c73"; outputHashAlgo = "sha256"; outputHashMode = "flat"; }
= { drvPath = "/nix/store/yv4i1idlj1rpzy78sb3kagcv96ym2qra-a.drv"; out = "/nix/store/fv16lcs3lf0l78jdd486kp1p9rp2nniz-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; outputHashAlgo = "sha256"; outputHashMode = "recursive"; }
= { drvPath = "/nix/store/2yxff99hcydjx1wikqj1fkixsqifyy87-a.drv"; out = "/nix/store/vvg4vb767vrnsqhb7ih58v4a5gq4iyy4-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; outputHashMode = "recursive"; }
= { drvPath = "/nix/store/1vk0x5n32d5863zdxdvnc0n4yk0xd0fa-a.drv"; out = "/nix/store/vvg4vb767vrnsqhb7ih58v4a5gq4iyy4-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = "sha256:0mdqa9w1p6cmli6976v4wi0sw9r4p5prkj7lzfd1877wk11c9c73"; }
= { drvPath = "/nix/store/1si69i656baxm3n3n5vn4c6pgp57arrn-a.drv"; out = "/nix/store/fv16lcs3lf0l78jdd486kp1p9rp2nniz-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = "da39a3ee5e6b4b0d3255bfef95601890afd80709"; outputHashAlgo = "sha1"; outputHashMode = "recursive"; }
= { drvPath = "/nix/store/5g1dapiabknhki41lar9mw7lax36dvqq-a.drv"; out = "/nix/store/2lpjzhgcg02p6hclrs814ly9kqn71yf6-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = "d41d8cd98f00b204e9800998ecf8427e"; outputHashAlgo = "md5"; }
= { drvPath = "/nix/store/91218bizzcmnj01sxy3b8x4n1z8c18cy-a.drv"; out = "/nix/store/c0i753lgas6l3m3d9c1m4zk1ngr3w062-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"; outputHashAlgo = "sha512"; outputHashMode = "recursive"; }
= { drvPath = "/nix/store/ygfzvphkcjnqba23wg47zcpprp0wl4wf-a.drv"; out = "/nix/store/lav2g18qki6gih70b2jhpqljbj502g25-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = ""; outputHashAlgo = "sha256"; }
= { drvPath = "/nix/store/rb6nq9pk843y6nnf38ky7m4hava7aa5m-a.drv"; out = "/nix/store/19k94y693b5mi3rbb0f3y9c4zq1jc3z0-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = ""; outputHashAlgo = "sha512"; outputHashMode = "recursive"; }
= { drvPath = "/nix/store/wh2fxhlvkr337w0zz15d1is3qaxrgxq6-a.drv"; out = "/nix/store/m39mjlwb9rrw01x6qm28iyxkadvl73m4-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; outputHashAlgo = ""; }
= { drvPath = "/nix/store/9j3hmlbjrdvsild4cymh9mp7vfld4rn2-a.drv"; out = "/nix/store/fv16lcs3lf0l78jdd486kp1p9rp2nniz-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = ""; }
! empty hash requires explicit hash type: 'outputHash' is empty
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = "d41d8cd98f00b204e9800998ecf8427e"; }
! hash 'd41d8cd98f00b204e9800998ecf8427e' does not say its kind
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = "d41d8cd98f00b204e9800998ecf8427e"; outputHashAlgo = "sha256"; }
! hash 'd41d8cd98f00b204e9800998ecf8427e' has a wrong length for its kind
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="; outputHashAlgo = "sha256"; }
! hash 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' is of another kind
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = ""; outputHashAlgo = "sha256"; outputs = [ "out" "dev" ]; }
! multiple outputs are not supported in fixed-output derivations
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHash = ""; outputHashAlgo = "sha256"; outputHashMode = "other"; }
! invalid value 'other' for 'outputHashMode' attribute
derivationStrict { name = "a"; system = "s"; builder = "b"; outputHashMode = "recursive"; outputHashAlgo = "sha256"; }
= { drvPath = "/nix/store/0ylc89mc0paa2n9xsn957cgxa2b69qaz-a.drv"; out = "/nix/store/sp24lnj6pgd6v0s9aym3x82508gawjcc-a"; }
(import <nix/fetchurl.nix> { url = "https://example.org/x.tar.gz"; sha256 = "0mdqa9w1p6cmli6976v4wi0sw9r4p5prkj7lzfd1877wk11c9c73"; }).outPath
= "/nix/store/jzdmvfdybnqyw4y5kqm8sxbf2kdl6yca-x.tar.gz"
(import <nix/fetchurl.nix> { url = "https://example.org/x.tar.gz"; hash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; name = "y"; executable = true; }).drvPath
= "/nix/store/ry1hjw314419avkdlsibqczk090f8r43-y.drv"
(import <nix/fetchurl.nix> { url = "https://example.org/x.tar.gz"; sha1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709"; unpack = true; system = "z"; }).drvPath
= "/nix/store/2wifrhv1xh3zxq7x8ydpyg44089x06zm-x.tar.gz.drv"
(import <nix/fetchurl.nix> { url = "https://example.org/x"; sha512 = "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"; }).drvPath
= "/nix/store/5ckqhjvlc3jln87kf2d72cv1zx6si451-x.drv"

# structured attributes, nulls

derivationStrict { name = "a"; system = "s"; builder = "b"; __structuredAttrs = true; x = { y = [ 1 "two" null true { } [ ] ]; }; z = "é\n\""; }
= { drvPath = "/nix/store/fkgv5daaw3b7br8h81yy0f84gs1v6c17-a.drv"; out = "/nix/store/pcal86vdvgn4xqj7ziahmpvcmvzfp89a-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; __structuredAttrs = true; outputs = [ "out" "dev" ]; args = [ "x" ]; p = ./files/text; }
= { dev = "/nix/store/p09f4asrp1dn4f81f7kywcksqv0k69i1-a-dev"; drvPath = "/nix/store/2m2rd56dmbr5v130szqmi8rvwpq59q12-a.drv"; out = "/nix/store/2wpsk2lfp5d8marcjpw29aia9q0snkjv-a"; }
let d = derivation { name = "d"; system = "s"; builder = "b"; }; in derivationStrict { name = "a"; system = "s"; builder = "${d}/x"; __structuredAttrs = true; deep.er = [ d ]; }
= { drvPath = "/nix/store/ak5vb6csqafqkkjggb6zrmbck3haqjpf-a.drv"; out = "/nix/store/7q829vljn1v7423swvfa6if2qsw5ry6q-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; __structuredAttrs = true; outputHash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; outputHashMode = "recursive"; }
= { drvPath = "/nix/store/h1pz1xy45w71w2w5w7dfqh49wq82fpa9-a.drv"; out = "/nix/store/vvg4vb767vrnsqhb7ih58v4a5gq4iyy4-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; __structuredAttrs = false; x = 1; }
= { drvPath = "/nix/store/dgf1v6i9lmqps51647mrfgr9r2lclhld-a.drv"; out = "/nix/store/6i99c7bcc2zn5is0xb7pxnzdm9fgzdz7-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; __structuredAttrs = true; __ignoreNulls = true; x = null; y = { z = null; }; }
= { drvPath = "/nix/store/kbv6zdbwf78zwxz7dkk653w8f7xbhylp-a.drv"; out = "/nix/store/0y2y444y6lfk2yrbc52nlmgrc5430a1p-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; __ignoreNulls = true; x = null; y = 1; args = null; outputs = null; }
= { drvPath = "/nix/store/h4v7d8prf8nsk247p551ql5mvysj18sr-a.drv"; out = "/nix/store/6idj67wwmgvsxxxcwkyykaxqm74li8b0-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; __ignoreNulls = false; x = null; }
= { drvPath = "/nix/store/xpdlpis7xk179vqnsn5k1g1fbljy9fpg-a.drv"; out = "/nix/store/n7jfgw42ydvg4gpi0661qd7mqcvkgpbs-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; __contentAddressed = false; __impure = false; }
=+ { drvPath = "/nix/store/sn7s8gdhkq4dmjwxxh56qwbnn53zysck-a.drv"; out = "/nix/store/n48qvg6j3vm5r2zhckcl0hh4qx3xs8bj-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; __json = "{}"; }
= { drvPath = "/nix/store/w6v2vyxyx5ch2zypcmpynjn4jm9hkda0-a.drv"; out = "/nix/store/n7vvp5kzinhkbqqkwk9xffxc1czdd1c6-a"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; __structuredAttrs = true; outputs = "out"; }
! expected a list but found a string: "out"
derivationStrict { name = "a"; system = "s"; builder = "b"; __structuredAttrs = 1; }
! __structuredAttrs: expected a Boolean but found an integer: 1

# placeholders and contexts

derivationStrict { name = "a"; system = "s"; builder = "b"; x = builtins.placeholder "out"; y = placeholder "dev"; outputs = [ "out" "dev" ]; }
= { dev = "/nix/store/51yzsn28nflbb4zl37i0dlmqydkra9b1-a-dev"; drvPath = "/nix/store/n0xl6k5nnip30hbyv7sidvaakr0p67s2-a.drv"; out = "/nix/store/xxsnhx40n997cvykf48mi93adcvmp1fc-a"; }
builtins.getContext (derivation { name = "a"; system = "s"; builder = "b"; }).drvPath
= { "/nix/store/pn5w9v350w6b152fg17i8iinyi3g0di4-a.drv" = { allOutputs = true; }; }
builtins.getContext (derivation { name = "a"; system = "s"; builder = "b"; }).outPath
= { "/nix/store/pn5w9v350w6b152fg17i8iinyi3g0di4-a.drv" = { outputs = [ "out" ]; }; }
let d = derivation { name = "a"; system = "s"; builder = "b"; outputs = [ "out" "dev" ]; }; in builtins.getContext "${d} ${d.dev} ${d.drvPath} ${./files/text}"
= { "/nix/store/c3vjpd08x2wgxxgkvran4kip7a97c05a-a.drv" = { allOutputs = true; outputs = [ "dev" "out" ]; }; "/nix/store/ikqv21pmfvqz10az90fd6ac812l9829y-text" = { path = true; }; }
let d = derivation { name = "a"; system = "s"; builder = "b"; }; in builtins.getContext (builtins.unsafeDiscardOutputDependency d.drvPath)
= { "/nix/store/pn5w9v350w6b152fg17i8iinyi3g0di4-a.drv" = { path = true; }; }
let d = derivation { name = "a"; system = "s"; builder = "b"; }; in builtins.appendContext "x" (builtins.getContext "${d}")
= "x"
let d = derivation { name = "d"; system = "s"; builder = "b"; }; in derivationStrict { name = "a"; system = "s"; builder = "b"; x = builtins.appendContext "x" (builtins.getContext "${d}"); }
= { drvPath = "/nix/store/86i26w7c5s8hscs4canb0s044wba8av3-a.drv"; out = "/nix/store/4a2b9vy0kn69yn0b8yv0r4l6hw6gwvab-a"; }
let d = derivation { name = "a"; system = "s"; builder = "b"; }; in builtins.hasContext (builtins.toPath "${d}/x")
= true
let d = derivation { name = "a"; system = "s"; builder = "b"; }; in builtins.getContext (d + "/x")
= { "/nix/store/pn5w9v350w6b152fg17i8iinyi3g0di4-a.drv" = { outputs = [ "out" ]; }; }
let d = derivation { name = "a"; system = "s"; builder = "b"; }; in d + /x
= "/nix/store/dxf718d43nfd27n0ks5dv1yyq75xv2yk-a/x"
let d = derivation { name = "a"; system = "s"; builder = "b"; }; in builtins.concatStringsSep ":" [ d "${d}/bin" d ]
= "/nix/store/dxf718d43nfd27n0ks5dv1yyq75xv2yk-a:/nix/store/dxf718d43nfd27n0ks5dv1yyq75xv2yk-a/bin:/nix/store/dxf718d43nfd27n0ks5dv1yyq75xv2yk-a"
let d = derivation { name = "a"; system = "s"; builder = "b"; }; in builtins.attrNames (builtins.getContext (builtins.concatStringsSep d [ "a" "b" ]))
! the first argument of 'concatStringsSep': expected a string but found a set: { all = [ { all = [ … ]; builder = "b"; … } ]; … }

# what is refused

derivationStrict { system = "s"; builder = "b"; }
! required attribute 'name' missing
derivationStrict { name = "a"; builder = "b"; }
! required attribute 'system' missing in derivation 'a'
derivationStrict { name = "a"; system = "s"; }
! required attribute 'builder' missing in derivation 'a'
derivationStrict { name = "a"; system = ""; builder = "b"; }
! required attribute 'system' missing in derivation 'a'
derivationStrict { name = "a b"; system = "s"; builder = "b"; }
! store path name 'a b' contains illegal character ' '
derivationStrict { name = ""; system = "s"; builder = "b"; }
! store path name '' is illegal: it is empty
derivationStrict { name = "a.drv"; system = "s"; builder = "b"; }
! derivation name 'a.drv' ends in '.drv', which is for derivations alone
derivationStrict { name = 1; system = "s"; builder = "b"; }
! 'name' of a derivation: expected a string but found an integer: 1
derivationStrict { name = "a"; system = "s"; builder = "b"; x = x: x; }
! cannot coerce a function to a string
derivationStrict { name = "a"; system = "s"; builder = "b"; x = { }; }
! cannot coerce a set to a string: { }
derivationStrict { name = "a"; system = "s"; builder = "b"; args = "x"; }
! expected a list but found a string: "x"
derivationStrict { name = "a"; system = "s"; builder = "b"; args = [ (x: x) ]; }
! cannot coerce a function to a string
derivationStrict { name = "a"; system = "s"; builder = "b"; x = throw "cause"; }
! cause
derivationStrict { name = "a"; system = "s"; builder = "b"; outputs = [ ]; }
! derivation cannot have an empty set of outputs
derivationStrict { name = "a"; system = "s"; builder = "b"; outputs = [ "x" "x" ]; }
! duplicate derivation output 'x'
derivationStrict { name = "a"; system = "s"; builder = "b"; outputs = [ "a b" ]; }
= { a = "/nix/store/gcb6dgc5bx2w0lq491i0i0hys7jd2hwr-a-a"; b = "/nix/store/3wr8c571jpn548xvbs6ixygdns1ab2ib-a-b"; drvPath = "/nix/store/g1haf0pcar6g6x1cc1zlpfsrd4bkd8cr-a.drv"; }
derivationStrict { name = "a"; system = "s"; builder = "b"; __contentAddressed = true; }
! '__contentAddressed' is an experimental feature of Nix that ctrc lacks
derivationStrict { name = "a"; system = "s"; builder = "b"; __impure = true; }
! '__impure' is an experimental feature of Nix that ctrc lacks
(derivation { name = "a"; system = "s"; builder = "b"; }).dev
! attribute 'dev' missing
let d = derivation { name = "d"; system = "s"; builder = "b"; }; in derivationStrict { name = d; system = "s"; builder = "b"; }
! 'name' of a derivation: expected a string but found a set: { all = [ { all = [ … ]; builder = "b"; … } ]; … }
derivationStrict { name = "a"; system = "s"; builder = "b"; x = builtins.appendContext "x" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv".outputs = [ "out" ]; }; }
! the derivation '/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv' is needed, and nothing here makes it
builtins.tryEval (derivation { name = "a"; }).drvPath
! required attribute 'builder' missing in derivation 'a'

# what would have to be built first

builtins.readFile (derivation { name = "a"; system = "s"; builder = "b"; })
! the derivation 'a' would have to be built before this can be evaluated
import (derivation { name = "a"; system = "s"; builder = "b"; })
! the derivation 'a' would have to be built before this can be evaluated
import "${derivation { name = "a"; system = "s"; builder = "b"; }}/default.nix"
! the derivation 'a' would have to be built before this can be evaluated
builtins.pathExists "${derivation { name = "a"; system = "s"; builder = "b"; }}/x"
! the derivation 'a' would have to be built before this can be evaluated
builtins.readDir (derivation { name = "a"; system = "s"; builder = "b"; })
! the derivation 'a' would have to be built before this can be evaluated
builtins.readFileType (derivation { name = "a"; system = "s"; builder = "b"; }).outPath
! the derivation 'a' would have to be built before this can be evaluated
builtins.hashFile "sha256" (derivation { name = "a"; system = "s"; builder = "b"; })
! the derivation 'a' would have to be built before this can be evaluated
builtins.path { path = derivation { name = "a"; system = "s"; builder = "b"; }; }
! the derivation 'a' would have to be built before this can be evaluated
builtins.filterSource (p: t: true) (derivation { name = "a"; system = "s"; builder = "b"; })
! the derivation 'a' would have to be built before this can be evaluated
scopedImport { } (derivation { name = "a"; system = "s"; builder = "b"; })
! the derivation 'a' would have to be built before this can be evaluated

# fetchers with a hash, and names of the store as files

builtins.fetchurl { url = "https://example.org/x.tar.gz"; sha256 = "0mdqa9w1p6cmli6976v4wi0sw9r4p5prkj7lzfd1877wk11c9c73"; }
=+ "/nix/store/jzdmvfdybnqyw4y5kqm8sxbf2kdl6yca-x.tar.gz"
fetchTarball { url = "https://example.org/x.tar.gz"; sha256 = "0mdqa9w1p6cmli6976v4wi0sw9r4p5prkj7lzfd1877wk11c9c73"; }
=+ "/nix/store/f6jkrn77ysv9dhs8hh6s2faflhjc930i-source"
fetchTarball { url = "https://example.org/x.tar.gz"; sha256 = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; name = "y"; }
=+ "/nix/store/6246mi7k86fq1sxr2a9f1visa50f7mdh-y"
builtins.getContext (fetchTarball { url = "https://example.org/x.tar.gz"; sha256 = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; name = "y"; })
=+ { "/nix/store/6246mi7k86fq1sxr2a9f1visa50f7mdh-y" = { path = true; }; }
import (fetchTarball { url = "https://example.org/x.tar.gz"; sha256 = "0mdqa9w1p6cmli6976v4wi0sw9r4p5prkj7lzfd1877wk11c9c73"; })
! what '/nix/store/f6jkrn77ysv9dhs8hh6s2faflhjc930i-source' names would have to be fetched from 'https://example.org/x.tar.gz', and the local store does not have it
fetchTarball { url = "https://example.org/x.tar.gz"; }
! 'fetchTarball' downloads an archive and unpacks it into the store; ctrc works without the network and flakes
builtins.fetchurl { sha256 = "0mdqa9w1p6cmli6976v4wi0sw9r4p5prkj7lzfd1877wk11c9c73"; }
! attribute 'url' missing in the argument of 'fetchurl'
(fetchGit { url = "https://example.org/x"; rev = "da39a3ee5e6b4b0d3255bfef95601890afd80709"; narHash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; }).outPath
=+ "/nix/store/f6jkrn77ysv9dhs8hh6s2faflhjc930i-source"
builtins.readFile "${./files/text}"
=+ "two\nlines\n"
import "${./files/folder}"
=+ { x = 1; y = $HERE/files/folder/sub; }
builtins.readDir "${./files/folder}"
=+ { "default.nix" = "regular"; sub = "directory"; }
builtins.pathExists "${builtins.path { path = ./files/folder; filter = p: t: baseNameOf p != "default.nix"; }}/default.nix"
=+ false
builtins.path { path = "${./files/text}"; }
=+ "/nix/store/978pp6v0yvvvsgvr7l265as9nnbfiffw-ikqv21pmfvqz10az90fd6ac812l9829y-text"
builtins.storePath /nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x
= "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x"
builtins.storePath "/x"
! path '/x' is not in the Nix store
fetchTarball { url = "https://example.org/x.tar.gz"; sha256 = "0mdqa9w1p6cmli6976v4wi0sw9r4p5prkj7lzfd1877wk11c9c73"; } == (derivation { name = "source"; system = "s"; builder = "b"; outputHashMode = "recursive"; outputHash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; }).outPath
=+ true
builtins.fetchurl { url = "https://example.org/x.tar.gz"; sha256 = "0mdqa9w1p6cmli6976v4wi0sw9r4p5prkj7lzfd1877wk11c9c73"; } == (derivation { name = "x.tar.gz"; system = "s"; builder = "b"; outputHash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; }).outPath
=+ true
