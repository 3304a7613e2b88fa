# Arithmetic, bits, rounding, order.

builtins.add 1 2
= 3
builtins.add 1 2.5
= 3.5
builtins.add 1.5 2.5
= 4
builtins.add (-1) 1
= 0
builtins.add 9223372036854775806 1
= 9223372036854775807
builtins.add 9223372036854775807 1
!+ integer overflow
builtins.add (-9223372036854775807) (-2)
!+ integer overflow
builtins.add 4611686018427387903 1
= 4611686018427387904
builtins.add 4611686018427387904 4611686018427387903
= 9223372036854775807
builtins.add "a" 1
! expected a number
builtins.add 1 "a"
! expected a number
builtins.add (throw "cause") 1
! cause
builtins.add 1 null
! expected a number
builtins.sub 5 7
= -2
builtins.sub 5 0.5
= 4.5
builtins.sub (-9223372036854775807) 1
= -9223372036854775808
builtins.sub (-9223372036854775807) 2
!+ integer overflow
builtins.mul 6 7
= 42
builtins.mul 1.5 3
= 4.5
builtins.mul 3037000500 3037000500
!+ integer overflow
builtins.mul (-4611686018427387904) 2
= -9223372036854775808
builtins.mul 4611686018427387904 2
!+ integer overflow
builtins.mul 0 (-1)
= 0
builtins.div 7 2
= 3
builtins.div (-7) 2
= -3
builtins.div 7 (-2)
= -3
builtins.div (-7) (-2)
= 3
builtins.div 7 2.0
= 3.5
builtins.div 1 3.0
= 0.333333
builtins.div 0 5
= 0
builtins.div 1 0
! division by zero
builtins.div 1.0 0
! division by zero
builtins.div 1 0.0
! division by zero
builtins.div (-9223372036854775807 - 1) (-1)
!+ integer overflow
__sub 3 1 + __mul 2 3 + __div 9 3 + __add 1 1
= 13
map (builtins.add 2) [ 1 2 3 ]
= [ 3 4 5 ]
builtins.foldl' builtins.add 0 [ 1 2 3 4 ]
= 10
9223372036854775807 + 1
!+ integer overflow
1 + 2 * 3 - 4 / 2
= 5
0 - -(-5)
= -5
(- 5 + 2)
= -3

# Bits
builtins.bitAnd 12 10
= 8
builtins.bitOr 12 10
= 14
builtins.bitXor 12 10
= 6
builtins.bitAnd (-1) 255
= 255
builtins.bitOr (-8) 3
= -5
builtins.bitXor (-1) 0
= -1
builtins.bitAnd 9223372036854775807 9223372036854775806
= 9223372036854775806
builtins.bitXor 9223372036854775807 (-1)
= -9223372036854775808
builtins.bitAnd 1.0 1
! expected an integer
builtins.bitOr 1 "1"
! expected an integer
builtins.bitXor null 1
! expected an integer

# Rounding
map builtins.ceil [ 1.0 1.2 1.9 (-1.2) (-1.9) 0.0 0.1 (-0.1) ]
= [ 1 2 2 -1 -1 0 1 0 ]
map builtins.floor [ 1.0 1.2 1.9 (-1.2) (-1.9) 0.0 0.1 (-0.1) ]
= [ 1 1 1 -2 -2 0 0 -1 ]
builtins.ceil 3
= 3
builtins.floor (-3)
= -3
builtins.floor 9007199254740993
=+ 9007199254740993
builtins.floor 1.0e15
= 1000000000000000
builtins.floor 4.6e18
= 4600000000000000000
builtins.ceil 4611686018427387904.0
= 4611686018427387904
builtins.floor 1.0e19
!+ integer overflow
builtins.ceil (-1.0e19)
!+ integer overflow
builtins.floor (-9223372036854775808.0)
= -9223372036854775808
builtins.ceil "1"
! expected a number
builtins.floor null
! expected a number
builtins.typeOf (builtins.ceil 1.5)
= "int"

# Order
builtins.lessThan 1 2
= true
builtins.lessThan 2 1
= false
builtins.lessThan 1 1
= false
builtins.lessThan 1 1.5
= true
builtins.lessThan 1.5 1
= false
builtins.lessThan (-1) 0.0
= true
builtins.lessThan 4611686018427387904 4611686018427387905
= true
builtins.lessThan "a" "b"
= true
builtins.lessThan "a" "a"
= false
builtins.lessThan "B" "a"
= true
builtins.lessThan "a" "ab"
= true
builtins.lessThan "" "a"
= true
builtins.lessThan "ä" "z"
= false
builtins.lessThan /a /b
= true
builtins.lessThan [ ] [ 1 ]
= true
builtins.lessThan [ 1 2 ] [ 1 3 ]
= true
builtins.lessThan [ 1 2 ] [ 1 2 ]
= false
builtins.lessThan [ 2 ] [ 1 3 ]
= false
builtins.lessThan [ [ 1 ] 2 ] [ [ 1 ] 3 ]
= true
builtins.lessThan [ 1 (throw "not needed") ] [ 2 ]
= true
builtins.lessThan 1 "a"
! cannot compare an integer with a string
builtins.lessThan null null
! cannot compare null with null
builtins.lessThan true false
! cannot compare a Boolean with a Boolean: values of that type have no order
builtins.lessThan { } { }
! cannot compare a set with a set
builtins.lessThan (x: x) (x: x)
! cannot compare a function with a function
builtins.lessThan [ { } ] [ { a = 1; } ]
! cannot compare a set with a set
builtins.lessThan /a "/a"
! cannot compare a path with a string
__lessThan 1 2 && 1 < 2 && 2 >= 2 && !(2 <= 1)
= true
