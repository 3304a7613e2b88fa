{
  a=1;
  /*nixfmt:disable*/
  matrix = [
    1 0
    0 1
  ];
  /*nixfmt:enable*/
  b=2; /*nixfmt:disable*/
  c  =  3;
  d = [
    /*nixfmt:disable*/
    x   y
    /*nixfmt:enable*/
    z   w
  ];
  e = ''
    ${f {
    /*nixfmt:disable*/
    q  =  1;
    /*nixfmt:enable*/
    } }
  '';
/*nixfmt:disable*/
  end   =   1;
   }
