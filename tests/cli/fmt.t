# Files are formatted in place, whole or not at all; links are followed, modes are kept.
$ printf '{a=1;}\n' > a.nix; chmod 640 a.nix; ln -s a.nix link.nix; printf '{ b = 1; }\n' > b.nix
$ ctrc fmt --check a.nix b.nix
| a.nix
= 1
$ ctrc fmt --diff a.nix b.nix
| --- a.nix
| +++ a.nix
| @@ -1 +1 @@
| -{a=1;}
| +{ a = 1; }
$ ctrc fmt link.nix b.nix; cat a.nix; stat -c '%a %F' a.nix; readlink link.nix; ls -A
| { a = 1; }
| 640 regular file
| a.nix
| a.nix
| b.nix
| link.nix
$ ctrc fmt --check a.nix b.nix

# Programs get a diagnostic at the first line that changes.
$ printf '{\n  a=1;}\n' > a.nix
$ ctrc fmt --check --format github a.nix
| ::error file=a.nix,line=2,endLine=2,col=1,endColumn=1,title=F08 not-formatted::this is not in the standard format%0Ahelp: 'ctrc fmt' brings it there
= 1

# Standard input, and what its text is called.
$ printf '{a=1;}' | ctrc fmt -
| { a = 1; }
$ printf '{a=1;}' | ctrc fmt --check --filename x.nix -
| x.nix
= 1
$ printf '{a=1}' | ctrc fmt --filename x.nix -
! error[S01]: expected ';' after this value
!  --> x.nix:1:5
!   |
! 1 | {a=1}
!   |     ^
= 1

# A text that is not of the language is left alone; what is well-formed and means nothing is not.
$ printf '{ a = 1 ]' > bad.nix; printf '{a=1;a=2;b=99999999999999999999;}\n' > odd.nix
$ ctrc fmt bad.nix odd.nix
! error[S01]: unexpected ']', which closes nothing
!  --> bad.nix:1:9
!   |
! 1 | { a = 1 ]
!   |         ^
= 1
$ cat bad.nix; echo; cat odd.nix
| { a = 1 ]
| {
|   a = 1;
|   a = 2;
|   b = 99999999999999999999;
| }

# A link that leads out of its folder is a file that the call does not name: it stays as it is.
$ mkdir -p in; ln -s ../out.nix in/out.nix; printf '{a=1;}\n' > out.nix; ctrc fmt in/out.nix; cat out.nix; ctrc fmt --check in/out.nix; rm -r in out.nix
| {a=1;}
| in/out.nix
! error[F02]: cannot format 'in/out.nix': it is a link that leads out of its folder
! help: name the file that it leads to
# A folder: what is of the language, without links, hidden folders and specs of RPM.
$ mkdir -p d/sub d/.hidden; for f in d/a.nix d/sub/b.spec d/.hidden/c.nix d/d.txt; do echo '{a=1;}' > $f; done
$ printf 'Name: x\nVersion: 1\n' > d/rpm.spec; ln -s ../a.nix d/link.nix
$ ctrc fmt --check d
| d/a.nix
| d/sub/b.spec
= 1

# In a work tree, what git ignores is left alone; names that git quotes are names all the same.
$ git init -q g; echo 'out/' > g/.gitignore; mkdir g/out; for f in g/a.nix g/out/b.nix "g/ü \"c\".nix"; do echo '{a=1;}' > "$f"; done
$ ctrc fmt --check g
| g/a.nix
| g/ü "c".nix
= 1
$ cd g && ctrc fmt && ctrc fmt --check; cat out/b.nix
| {a=1;}

# Calls that are at fault.
$ ctrc fmt --width 0 a.nix
! error[C01]: '0' is no width
! help: --width takes a number of columns from 1 to 10000
= 2
$ ctrc fmt none.nix
! error[F04]: there is no 'none.nix'
= 3

# YAML has no standard format here.
$ echo 'a:   1' > a.yaml; ctrc fmt a.yaml; cat a.yaml
| a:   1
! error[C01]: 'a.yaml' is YAML, which has no standard format here
! help: fmt is for texts of the language: leave this file out
