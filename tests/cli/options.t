# The option reference: of ctrc, and of a spec that declares options of its own.

$ ctrc options bindMounts '<name>'
| containers.<name>.awaitMounts
|     type: boolean
|     default: target == "2026"
|     example: true
|     Whether what bindMounts take from the host has to be mounted before the service starts: `RequiresMountsFor=` on
|     each of these paths.
|
| containers.<name>.bindMounts
|     type: attribute set of (submodule)
|     default: { }
|     example: { "/home" = { hostPath = "/home/alice"; isReadOnly = false; }; }
|     Folders and files of the host that the container sees.
|
| containers.<name>.bindMounts.<name>.hostPath
|     type: null or string
|     default: null
|     example: "/home/alice"
|     Path on the host that is mounted. `null` means the same path as mountPoint.
|
| containers.<name>.bindMounts.<name>.idmap
|     type: boolean or one of "rootidmap", "owneridmap"
|     default: false
|     example: true
|     Whether files have the same owners inside as on the host, in a container whose users are different
|     from the host's (privateUsers). Otherwise they belong to nobody inside. With "rootidmap" the owner
|     of the mounted folder is root inside (systemd 252), with "owneridmap" the owner of the mount point
|     (after systemd 252). The file system has to support id-mapped mounts.
|
| containers.<name>.bindMounts.<name>.isReadOnly
|     type: boolean
|     default: true
|     Whether the container can only read the files.
|
| containers.<name>.bindMounts.<name>.mountPoint
|     type: string
|     example: "/mnt/usb"
|     Path in the container. By default the name of the entry.
$ ctrc options BINDMOUNTS home/alice
! error[C01]: no option speaks of all these words
! help: 'ctrc options' lists all of them
= 2
$ ctrc options zebra
! error[C01]: no option speaks of 'zebra'
! help: 'ctrc options' lists all of them
= 2
$ ctrc options zebra crossing
! error[C01]: no option speaks of all these words
! help: 'ctrc options' lists all of them
= 2
$ ctrc options --json --man
! error[C01]: both --json and --man are given
! help: they do not go together: leave one of them out
= 2
$ ctrc options --spec nothing.spec
! error[F04]: there is no 'nothing.spec'
= 3
$ cat >own.spec <<'END'
> { lib, ... }: {
>   options.sites = lib.mkOption {
>     type = with lib.types; attrsOf (submodule {
>       options.port = lib.mkOption { type = port; default = 80; description = "Its port, `80` as a rule. See http(7)."; };
>     });
>     default = { };
>     example = lib.literalExpression ''
>       {
>         "a.example" = { };
>       }
>     '';
>     description = ''
>       The zebra's sites: <all> of them.
>
>       .Sh is no request.
>     '';
>   };
> }
> END
$ ctrc options --spec own.spec zebra
| sites
|     type: attribute set of (submodule)
|     default: { }
|     example:
|       {
|         "a.example" = { };
|       }
|     declared in: own.spec:2
|     The zebra's sites: <all> of them.
|
|     .Sh is no request.
$ ctrc options --spec own.spec --markdown sites
| # Options of ctrc
|
| ## sites
|
| The zebra's sites: <all> of them.
|
| .Sh is no request.
|
| Type: `attribute set of (submodule)`
|
| Default: `{ }`
|
| Example:
|
| ```nix
| {
|   "a.example" = { };
| }
| ```
|
| Declared in own.spec, line 2.
|
| ## sites.\<name\>.port
|
| Its port, `80` as a rule. See http(7).
|
| Type: `16 bit unsigned integer; between 0 and 65535 (both inclusive)`
|
| Default: `80`
|
| Declared in own.spec, line 4.
$ ctrc options --spec own.spec --man sites
| .Dd January 1, 2026
| .Dt CTRC-OPTIONS 5
| .Os
| .Sh NAME
| .Nm ctrc-options
| .Nd options of container specs
| .Sh DESCRIPTION
| These are the options that a spec of
| .Xr ctrc 1
| may set.
| In their names,
| .Li <name>
| stands for any name of a set, and
| .Li *
| for any item of a list.
| .Pp
| How a spec is written is told in
| .Xr ctrc-spec 5 .
| .Sh OPTIONS
| .Bl -tag -width Ds
| .It Ic "sites"
| The zebra's sites: <all> of them.
| .Pp
| \&.Sh is no request.
| .Pp
| .Em Type :
| .Li "attribute set of (submodule)"
| .Pp
| .Em Default :
| .Li "{ }"
| .Pp
| .Em Example :
| .Bd -literal -offset indent
| {
|   "a.example" = { };
| }
| .Ed
| .It Ic "sites.<name>.port"
| Its port, \fB80\fR as a rule.
| See http(7).
| .Pp
| .Em Type :
| .Li "16 bit unsigned integer; between 0 and 65535 (both inclusive)"
| .Pp
| .Em Default :
| .Li "80"
| .El
| .Sh SEE ALSO
| .Xr ctrc 1 ,
| .Xr systemd-nspawn 1 ,
| .Xr ctrc-spec 5
$ ctrc options --spec own.spec --json sites.
| {
|   "sites.<name>.port": {
|     "declarations": [
|       "own.spec"
|     ],
|     "default": {
|       "_type": "literalExpression",
|       "text": "80"
|     },
|     "description": "Its port, `80` as a rule. See http(7).",
|     "loc": [
|       "sites",
|       "<name>",
|       "port"
|     ],
|     "readOnly": false,
|     "type": "16 bit unsigned integer; between 0 and 65535 (both inclusive)"
|   }
| }
