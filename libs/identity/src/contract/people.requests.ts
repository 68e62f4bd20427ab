import { OneLine } from '#platform';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { type PersonKind, personKinds } from '../domain/person.js';
import { MAX_PASSWORD_UNITS } from './sign-in.requests.js';

export class RegisterPerson {
  @ApiProperty({ description: 'E-mail address or phone number to sign in with', example: 'student@jiebang.example' })
  @IsString() @MinLength(1) @MaxLength(160)
  account!: string;

  @ApiProperty({ description: 'Shown to others', example: '学生队长' })
  @OneLine(60)
  displayName!: string;

  @ApiProperty({ enum: personKinds, isArray: true, example: ['STUDENT'] })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(3) @ArrayUnique() @IsIn(personKinds, { each: true })
  kinds!: PersonKind[];

  @ApiProperty({ description: '12 to 128 characters, any; common and regular ones are refused', example: 'tin kettle over moss' })
  @IsString() @MinLength(1) @MaxLength(MAX_PASSWORD_UNITS)
  password!: string;
}

export class ChangePassword {
  @ApiProperty({ example: 'tin kettle over moss' })
  @IsString() @MinLength(1) @MaxLength(MAX_PASSWORD_UNITS)
  currentPassword!: string;

  @ApiProperty({ example: 'nine geese and a ladder' })
  @IsString() @MinLength(1) @MaxLength(MAX_PASSWORD_UNITS)
  newPassword!: string;
}
