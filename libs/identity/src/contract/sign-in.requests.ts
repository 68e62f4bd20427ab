import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';

/** Twice the characters a password may have: some are two units long. What is too long for a password never reaches the hash. */
export const MAX_PASSWORD_UNITS = 256;

export class SignIn {
  @ApiProperty({ description: 'E-mail address or phone number', example: 'publisher@jiebang.example' })
  @IsString() @MinLength(1) @MaxLength(160)
  account!: string;

  @ApiProperty({ example: 'tin kettle over moss' })
  @IsString() @MinLength(1) @MaxLength(MAX_PASSWORD_UNITS)
  password!: string;
}

export class RefreshTokens {
  @ApiProperty({ description: '`refreshToken` of the answer before; it can be used once', example: 'Jm3dX0cQ1iT7q0rUu5yH2n4W8kPzVfLxB6aSeRgYtNo' })
  @IsString() @MinLength(1) @MaxLength(100)
  refreshToken!: string;
}
