/**
 * What people type when a form asks for twelve characters: keyboard walks, famous phrases, doubled words. The long
 * tail of leaked passwords is shorter than our limit; regular ones (abcabcabcabc) password-rules.ts finds itself.
 */
export const commonPasswords: ReadonlySet<string> = new Set(`
1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc zaq12wsxcde3 zaq1xsw2cde3 qazwsxedcrfv
qazwsxedcrfvtgb qwertyuiop123 qwertyuiop12 qwertyuiop[] qwertyuiop1234 qwertyuiopasdfghjkl qwertyuiopasdf qwerty123456 qwerty1234567 qwerty12345678
qwerty123456789 qwertyqwerty qwert12345678 asdfghjkl123 asdfghjkl1234 asdfghjklqwertyuiop zxcvbnm12345 zxcvbnm123456 zxcvbnm1234567 zxcvbnmasdfghjkl
zxcvbnmasdfghjklqwertyuiop 123qweasdzxc qweasdzxc123 qweasdzxc1234 123456qwerty 1234567qwerty 12345678qwer 123456789qwe 123456qweasd 1234qwerasdf 1234qwerasdfzxcv
qwerasdfzxcv qwerasdfzxcv1234 123456abcdef abcdef123456 abcd12345678 abcd123456789 abc123456789 abc1234567890 abcdefg123456 abcdefg1234567 a123456789012 a1234567890b aa1234567890
123456789abc 1234567890ab 1234567890abc 123456789asd 1234567890qwe 1234567890-= 0987654321qwe 12345678987654321 123321123321 123456654321 112233445566 11223344556677
159753456852 147258369147 147258369258 741852963741 789456123789 789456123000 147896325000 147852369000 192837465000 987654321000 123456123456 131452013145 520131452013 5201314520131 52013145201314
password1234 password12345 password123456 password1234567 password12345678 password123456789 password1234567890 passwordpassword password1password1 passw0rd1234 passw0rd12345 passw0rd123456
p@ssw0rd1234 p@ssw0rd12345 p@ssw0rd123456 p@ssword1234 p@$$w0rd1234 p@ssw0rd!@#$ password!@#$ password@123 password@1234 password@12345 mypassword12 mypassword123 mypassword1234 newpassword1 newpassword12 newpassword123
thisispassword thisismypassword thisisapassword thisismypass changemeplease changemenow123 changeme1234 changeme12345 letmeinletmein letmein12345 letmein123456 letmeinplease welcome12345 welcome123456 welcome@1234
welcomewelcome administrator administrator1 administrator123 administrateur admin1234567 admin12345678 admin123456789 admin@123456 admin@12345678 adminadmin123 adminadminadmin admin888888888 admin123admin
root12345678 root123456789 toor12345678 test12345678 test123456789 testtesttest test1234test guest1234567 user12345678 default12345 system123456 manager12345 master123456 superman1234 superman12345 superadmin123
iloveyou1234 iloveyou12345 iloveyou123456 iloveyousomuch iloveyouforever iloveyoubaby iloveyou1314 iloveyou5201314 woaini5201314 woaini1314520 woaini13145201 woaini520520 woaini123456 woaini1234567 woaini12345678 woaini123456789
woaiwojia123 woaiwojia1314 woaiwoziji123 woaizhongguo woaizhongguo1 5201314woaini 1314520woaini zhongguo123456 zhangwei1234 wangwei123456 wangyang123456 nihao123456789 nihaonihaonihao woshishui123 woshinidie123
mima12345678 mima123456789 mimamimamima wodemima1234 wodemima12345 wodemimashi123 123456mima123 buzhidaomima a5201314a5201314 qq1234567890 qq123456789012 qqqwwweee123 aaa111222333 a1b2c3d4e5f6 a1b2c3d4e5f6g7 a1s2d3f4g5h6 q1w2e3r4t5y6 q1w2e3r4t5y6u7 z1x2c3v4b5n6 0o9i8u7y6t5r 9i8u7y6t5r4e
!qaz2wsx#edc !qaz@wsx#edc !qaz@wsx3edc 1qaz@wsx3edc !@#$%^&*()_+ !@#$%^&*()qwe qwe123!@#asd qweasd123456 qweasdzxc!@# abc123!@#456 abc@123456789 abcd@1234567 aa@123456789 aa123456!@#$ 123456@abcdef
monkey123456 dragon123456 sunshine1234 princess1234 football1234 football12345 baseball1234 basketball12 basketball123 liverpool123 liverpool1892 manchesterunited manchester123 chelsea12345 arsenal12345 barcelona123 realmadrid123 michaeljordan michaeljackson
starwars1234 startrek1234 pokemon12345 minecraft123 minecraft1234 spongebob123 harrypotter1 harrypotter123 hellokitty12 hellokitty123 christopher1 jesuschrist1 jesuschrist7 jesusislord1 godisgood123 godisgreat12 trustno1trustno1
helloworld12 helloworld123 helloworld1234 hello1234567 hello12345678 hellohellohello opensesame123 nothing12345 whatever1234 secretsecret secret123456 computer1234 internet1234 samsung12345 motorola1234 microsoft123 facebook1234 google123456
bonjour12345 motdepasse123 motdepasse1234 azertyuiop12 azertyuiop123 passwort1234 passwort12345 hallo1234567 contrasena123 contraseña123 teamomucho12 teamoteamo12 senha1234567 schalke04schalke
correcthorsebatterystaple correcthorse correcthorsebattery changethispassword ilovemyfamily ilovemymother iloveyoumom12 mynameis1234 mynoob123456
`.trim().split(/\s+/));
